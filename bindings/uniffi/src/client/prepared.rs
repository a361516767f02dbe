//! Files that were read and looked into, before they are uploaded.

use crate::client::attachments::Upload;
use crate::client::{AttachmentData, NativeClient, UploadOptionsData, index_of};
use crate::error::NativeError;
use crate::preflight::IssueData;
use crate::request::UploadedFileData;
use send_client::{Attachment, PreparedFile};
use std::sync::Arc;

/// A file that is ready to be uploaded.
#[derive(Debug, uniffi::Object)]
pub struct NativePrepared {
    file: PreparedFile,
}

#[uniffi::export]
impl NativePrepared {
    /// The same once more, for a call that takes it: one that the facade has closed may not be given to the generated code.
    pub fn again(&self) -> Arc<Self> {
        Arc::new(Self { file: self.file.clone() })
    }

    /// Bytes.
    pub fn length(&self) -> i64 {
        i64::try_from(self.file.length()).unwrap_or(i64::MAX)
    }

    /// What the platform takes and one may regret.
    pub fn warnings(&self) -> Vec<IssueData> {
        self.file.warnings().iter().map(Into::into).collect()
    }

    /// Stands for the uploaded file in a request that is checked before anything is uploaded.
    pub fn stand_in(&self, position: i32) -> Result<UploadedFileData, NativeError> {
        let position = usize::try_from(index_of(position)?).unwrap_or(usize::MAX);
        Ok(self.file.stand_in(position).into())
    }
}

#[uniffi::export]
impl NativeClient {
    /// Reads files and looks into them, without sending anything.
    pub async fn prepare(
        &self,
        files: Vec<AttachmentData>,
        options: Option<UploadOptionsData>,
    ) -> Result<Vec<Arc<NativePrepared>>, NativeError> {
        let Upload { options, .. } = Upload::of(options)?;
        self.run(async move |client| {
            let files = files.into_iter().map(Attachment::from);
            let prepared = client.attachments().prepare(files, &options).await?;
            Ok(prepared.into_iter().map(|file| Arc::new(NativePrepared { file })).collect())
        })
        .await
    }

    /// Uploads files that were prepared, in order.
    pub async fn upload_prepared(
        &self,
        files: Vec<Arc<NativePrepared>>,
        options: Option<UploadOptionsData>,
    ) -> Result<Vec<UploadedFileData>, NativeError> {
        let upload = Upload::of(options)?;
        self.run(async move |client| {
            let files: Vec<_> = files.iter().map(|prepared| prepared.file.clone()).collect();
            let uploaded = client.attachments().upload_prepared(&files, &upload.options).await;
            let uploaded = upload.ended(&client, uploaded).await?;
            Ok(uploaded.into_iter().map(Into::into).collect())
        })
        .await
    }
}
